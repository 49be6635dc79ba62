package org.realtimeagenda.client.stack;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * A profile of this computer's AWS configuration.
 *
 * @param region null where it names none
 */
public record AwsProfile(String name, @Nullable String region) {

  private static final Logger LOG = LoggerFactory.getLogger(AwsProfile.class);

  /** All of them, by name; none where the configuration can't be read. Reads files. */
  public static List<AwsProfile> onThisComputer() {
    try {
      return ProfileFile.defaultProfileFile().profiles().values().stream()
          .map(
              profile ->
                  new AwsProfile(
                      profile.name(), profile.property(ProfileProperty.REGION).orElse(null)))
          .sorted(Comparator.comparing(AwsProfile::name))
          .toList();
    } catch (IllegalArgumentException malformed) {
      LOG.warn("The AWS configuration can't be read", malformed);
      return List.of();
    }
  }
}

package org.realtimeagenda.contract.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The directions between the parts: {@code desktop-app -> client -> calendar-core <-
 * backend-lambdas <- team-server}, and what each part does without.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectionsTest {
  private static final String CORE = "org.realtimeagenda.core..";
  private static final String CLIENT = "org.realtimeagenda.client..";
  private static final String BACKEND = "org.realtimeagenda.backend..";
  private static final String SERVER = "org.realtimeagenda.server..";
  private static final String DESKTOP = "org.realtimeagenda.desktop..";

  private static final String[] JAVAFX = {
    "javafx..", "com.calendarfx..", "atlantafx..", "org.controlsfx.."
  };
  private static final String[] AWS = {"software.amazon..", "com.amazonaws.."};

  private JavaClasses classes;

  @BeforeAll
  void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.realtimeagenda");
  }

  @Test
  void partsKnowOnlyTheirNeighbours() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("calendar-core")
        .definedBy(CORE)
        .layer("client")
        .definedBy(CLIENT)
        .layer("backend-lambdas")
        .definedBy(BACKEND)
        .layer("team-server")
        .definedBy(SERVER)
        .layer("desktop-app")
        .definedBy(DESKTOP)
        .whereLayer("calendar-core")
        .mayNotAccessAnyLayer()
        .whereLayer("client")
        .mayOnlyBeAccessedByLayers("desktop-app")
        .whereLayer("backend-lambdas")
        .mayOnlyBeAccessedByLayers("team-server")
        .whereLayer("team-server")
        .mayOnlyBeAccessedByLayers("desktop-app")
        .whereLayer("desktop-app")
        .mayNotBeAccessedByAnyLayer()
        .check(classes);
  }

  @Test
  void onlyCommandsAndTheFirstRunPageStartATeamServer() {
    noClasses()
        .that()
        .resideInAPackage(DESKTOP)
        .and()
        .resideOutsideOfPackages(
            "org.realtimeagenda.desktop.command..", "org.realtimeagenda.desktop.firstrun..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SERVER)
        .check(classes);
  }

  @Test
  void onlyTheDesktopAppKnowsJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackage(DESKTOP)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(JAVAFX)
        .check(classes);
  }

  @Test
  void onlyOnePlaceHandsOverToTheFxThread() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.realtimeagenda.desktop.calendar.Answers")
        .should()
        .accessTargetWhere(
            target(With.<JavaClass>owner(name("javafx.application.Platform")))
                .and(target(name("runLater"))))
        .check(classes);
  }

  @Test
  void coreKnowsNoICal4j() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.fortuna.ical4j..")
        .check(classes);
  }

  @Test
  void coreKnowsNoAws() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(AWS)
        .check(classes);
  }

  @Test
  void backendLogicKnowsNoAws() {
    noClasses()
        .that()
        .resideInAPackage(BACKEND)
        .and()
        .resideOutsideOfPackage("org.realtimeagenda.backend.aws..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(AWS)
        .check(classes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.netty.channel.Channel",
        "org.apache.http.client.HttpClient",
        "org.apache.hc.client5.http.classic.HttpClient"
      })
  void noSecondHttpClientComesAlong(String type) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "backend", "server", "desktop"})
  void packagesFormNoCycle(String part) {
    slices()
        .matching("org.realtimeagenda." + part + ".(*)..")
        .should()
        .beFreeOfCycles()
        .check(classes);
  }
}

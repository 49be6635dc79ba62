package org.realtimeagenda.client.subscription;

import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is now.
 *
 * @param color what its file says, as a subscription has it; null where it says none
 * @param events how many events its file has, a series once
 * @param skipped how many more there are that can't be shown
 */
public record Subscribed(
    Subscription subscription,
    Standing standing,
    @Nullable String color,
    int events,
    int skipped) {}

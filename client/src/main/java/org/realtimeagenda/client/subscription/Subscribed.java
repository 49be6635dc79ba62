package org.realtimeagenda.client.subscription;

/**
 * A subscription as it is now.
 *
 * @param events how many events its file has, a series once
 * @param skipped how many more there are that can't be shown
 */
public record Subscribed(Subscription subscription, Standing standing, int events, int skipped) {}

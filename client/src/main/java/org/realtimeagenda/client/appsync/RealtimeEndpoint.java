package org.realtimeagenda.client.appsync;

import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;

/**
 * Where and how a session connects.
 *
 * @param url of the WebSocket
 * @param ackTimeout for connection_ack, connecting included, and again for start_ack
 */
record RealtimeEndpoint(
    URI url,
    Authorization authorization,
    Handshake handshake,
    Duration ackTimeout,
    OkHttpClient http) {}

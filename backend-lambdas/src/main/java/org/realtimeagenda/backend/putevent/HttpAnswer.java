package org.realtimeagenda.backend.putevent;

/** An HTTP answer, for whichever server sends it. */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record HttpAnswer(int status, String contentType, byte[] body) {}

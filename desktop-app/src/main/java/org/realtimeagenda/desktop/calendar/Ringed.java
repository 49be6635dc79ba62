package org.realtimeagenda.desktop.calendar;

/**
 * A node whose ring {@link Selection} shows once keys have given it the focus: JavaFX shows one
 * only after Tab.
 */
public interface Ringed {}

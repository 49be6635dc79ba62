package org.realtimeagenda.desktop.find;

import java.util.List;
import org.realtimeagenda.desktop.list.Hit;

/**
 * What a search came to.
 *
 * @param text what was typed
 * @param hits in order of start
 */
record Found(String text, List<Hit> hits) {}

/**
 * One line, as a person would say it, read as an event to be: "lunch tomorrow 12:30-13:30 at the
 * harbour". Pure and driven by tables: weekdays and months as the locale names them, all other
 * words from the bundles of English, French and German.
 */
@NullMarked
package org.realtimeagenda.client.quickentry;

import org.jspecify.annotations.NullMarked;

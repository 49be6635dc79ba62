/**
 * Calendars that others publish, read-only: fetched on a schedule, kept on this computer, never
 * written to the team.
 */
@NullMarked
package org.realtimeagenda.client.subscription;

import org.jspecify.annotations.NullMarked;

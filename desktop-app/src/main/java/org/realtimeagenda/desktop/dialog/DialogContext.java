package org.realtimeagenda.desktop.dialog;

import java.time.Clock;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.series.EventChanges;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.edit.ScopeQuestion;
import org.realtimeagenda.desktop.overlay.Overlay;

/**
 * What every form of the dialog works with.
 *
 * @param edits makes the changes
 * @param changes works out what they come to
 * @param question which of a series are meant
 * @param overlay where the form is shown
 * @param drafts what was typed and left before
 * @param clock its zone is the reader's
 */
record DialogContext(
    Replica replica,
    Edits edits,
    EventChanges changes,
    ScopeQuestion question,
    Colleagues colleagues,
    Overlay overlay,
    Drafts drafts,
    DialogWords words,
    Clock clock) {}

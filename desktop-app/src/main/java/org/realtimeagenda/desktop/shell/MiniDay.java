package org.realtimeagenda.desktop.shell;

import javafx.scene.control.Button;
import org.realtimeagenda.desktop.calendar.Ringed;

/** A day of the small month: Tab finds one of them, from which the arrow keys go on. */
final class MiniDay extends Button implements Ringed {}

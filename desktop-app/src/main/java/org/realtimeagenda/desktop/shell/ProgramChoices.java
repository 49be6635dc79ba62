package org.realtimeagenda.desktop.shell;

import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.theme.Theme;

/**
 * What a person chooses for the program as a whole.
 *
 * @param theme null to look as the system does
 */
public record ProgramChoices(ObjectProperty<@Nullable Theme> theme, Staying staying) {}

package org.realtimeagenda.desktop.subscription;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.realtimeagenda.client.subscription.Subscribed;
import org.realtimeagenda.client.subscription.Subscription;
import org.realtimeagenda.client.subscription.Subscriptions;
import org.realtimeagenda.desktop.calendar.Answers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The subscriptions as the window shows them. Used on the FX thread only. */
final class SubscriptionModel {
  private static final Logger LOG = LoggerFactory.getLogger(SubscriptionModel.class);

  private final Subscriptions subscriptions;
  private final ObservableList<Subscribed> all = FXCollections.observableArrayList();
  private final ObservableSet<String> refreshing = FXCollections.observableSet();
  private Runnable changed = () -> {};

  SubscriptionModel(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
    subscriptions.onChanged(
        () ->
            Answers.onFx(
                "subscriptions",
                CompletableFuture.completedFuture(subscriptions),
                now -> show(now.all())));
  }

  // Properties

  ObservableList<Subscribed> all() {
    return all;
  }

  /** The ids of those that a person has asked for, and that haven't answered yet. */
  ObservableSet<String> refreshing() {
    return refreshing;
  }

  /** Called when other events are to be shown. */
  void onChanged(Runnable listener) {
    changed = listener;
  }

  // Commands

  /** A minute began: those whose time has come are asked. */
  void minutePassed() {
    Answers.onFx("subscriptions", subscriptions.refreshDue(), _ -> {});
  }

  void add(String typed, Consumer<Subscriptions.Outcome> then) {
    Answers.onFx("a subscription", subscriptions.add(typed), then);
  }

  /**
   * Asks one now.
   *
   * @param failed called when this computer fails; what a source answers is in how it stands
   */
  void refresh(Subscribed one, Runnable failed) {
    String id = one.subscription().id();
    refreshing.add(id);
    Answers.onFx(
        subscriptions.refresh(id),
        (_, failure) -> {
          refreshing.remove(id);
          if (failure != null) {
            LOG.error("Subscription {} can't be refreshed", id, failure);
            failed.run();
          }
        });
  }

  void change(Subscribed one, UnaryOperator<Subscription> change) {
    Answers.onFx(
        "a change of a subscription",
        subscriptions.change(one.subscription().id(), change),
        this::show);
  }

  void remove(Subscribed one, Consumer<Subscriptions.Removed> then) {
    Answers.onFx(
        "a subscription that goes",
        subscriptions.remove(one.subscription().id()),
        removed -> removed.ifPresent(then));
  }

  void restore(Subscriptions.Removed removed) {
    Answers.onFx("a subscription that comes back", subscriptions.restore(removed), this::show);
  }

  private void show(List<Subscribed> now) {
    all.setAll(now);
    changed.run();
  }
}

package org.realtimeagenda.desktop.subscription;

import org.realtimeagenda.client.subscription.Subscribed;

/** What a person does with subscriptions in the side bar. */
interface SubscriptionActions {

  /** Asks for another. */
  void add();

  void show(Subscribed one, boolean shown);

  void refresh(Subscribed one);

  /** Asks for name and colour. */
  void edit(Subscribed one);

  void remove(Subscribed one);
}

package org.realtimeagenda.contract.backend;

class TeamServerOutboxTest extends OutboxContract implements OnTeamServer {}

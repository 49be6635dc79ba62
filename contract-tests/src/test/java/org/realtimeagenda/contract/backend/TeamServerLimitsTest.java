package org.realtimeagenda.contract.backend;

class TeamServerLimitsTest extends LimitsContract implements OnTeamServer {}

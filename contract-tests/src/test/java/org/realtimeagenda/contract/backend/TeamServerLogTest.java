package org.realtimeagenda.contract.backend;

class TeamServerLogTest extends LogContract implements OnTeamServer {}

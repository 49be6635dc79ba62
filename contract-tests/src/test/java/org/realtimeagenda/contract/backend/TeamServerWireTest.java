package org.realtimeagenda.contract.backend;

class TeamServerWireTest extends WireContract implements OnTeamServer {}

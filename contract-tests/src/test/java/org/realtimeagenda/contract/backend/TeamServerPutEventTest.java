package org.realtimeagenda.contract.backend;

class TeamServerPutEventTest extends PutEventContract implements OnTeamServer {}

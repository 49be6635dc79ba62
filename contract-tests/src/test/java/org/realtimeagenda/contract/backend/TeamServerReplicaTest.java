package org.realtimeagenda.contract.backend;

class TeamServerReplicaTest extends ReplicaContract implements OnTeamServer {}

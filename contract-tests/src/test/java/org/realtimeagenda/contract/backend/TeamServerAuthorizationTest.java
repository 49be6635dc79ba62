package org.realtimeagenda.contract.backend;

class TeamServerAuthorizationTest extends AuthorizationContract implements OnTeamServer {}

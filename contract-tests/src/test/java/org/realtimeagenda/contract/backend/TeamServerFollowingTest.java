package org.realtimeagenda.contract.backend;

class TeamServerFollowingTest extends FollowingContract implements OnTeamServer {}

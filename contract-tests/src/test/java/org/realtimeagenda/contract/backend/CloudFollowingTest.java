package org.realtimeagenda.contract.backend;

class CloudFollowingTest extends FollowingContract implements OnCloud {}

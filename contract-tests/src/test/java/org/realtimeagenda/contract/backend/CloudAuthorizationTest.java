package org.realtimeagenda.contract.backend;

class CloudAuthorizationTest extends AuthorizationContract implements OnCloud {}

package org.realtimeagenda.contract.backend;

class CloudWireTest extends WireContract implements OnCloud {}

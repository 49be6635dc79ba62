package org.realtimeagenda.contract.backend;

class CloudPutEventTest extends PutEventContract implements OnCloud {}

package org.realtimeagenda.contract.backend;

class CloudOutboxTest extends OutboxContract implements OnCloud {}

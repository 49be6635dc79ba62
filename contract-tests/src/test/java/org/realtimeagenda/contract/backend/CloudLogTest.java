package org.realtimeagenda.contract.backend;

class CloudLogTest extends LogContract implements OnCloud {}

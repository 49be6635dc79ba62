package org.realtimeagenda.contract.backend;

class CloudLimitsTest extends LimitsContract implements OnCloud {}

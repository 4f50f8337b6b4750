package org.fettle.field.orders;

import java.util.List;

/// An order with its lines.
public record Placed(WorkOrder order, List<OrderLine> lines) {}

package org.fettle.field.visits;

import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Site;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.orders.OrderLine;
import org.fettle.work.Assignment;
import org.fettle.work.Task;

/// One line of a technician's day.
public record Stop(
        Assignment assignment, Task task, OrderLine line, Customer customer, Site site, ProductModel model) {}

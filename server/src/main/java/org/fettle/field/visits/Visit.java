package org.fettle.field.visits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Contact;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Site;
import org.fettle.field.diagnostics.Diagnosis;
import org.fettle.field.diagnostics.Run;
import org.fettle.field.machines.Machine;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.orders.OrderLine;
import org.fettle.field.orders.PrerequisiteCheck;
import org.fettle.field.orders.WorkOrder;
import org.fettle.field.teaching.Taught;
import org.fettle.work.Assignment;
import org.fettle.work.Material;
import org.fettle.work.Photo;
import org.fettle.work.Task;
import org.fettle.work.TaskRecord;

/// Everything a technician needs at the door and at the machine.
///
/// @param machine empty as long as it is not installed
/// @param checks of each prerequisite, the latest
/// @param within what can be begun within this visit or right after it
/// @param records of this task
/// @param photos of this task, whoever took them
/// @param names of the technicians, for those who supervise or take part
public record Visit(
        Assignment assignment,
        Task task,
        WorkOrder order,
        OrderLine line,
        Customer customer,
        List<Contact> contacts,
        Site site,
        ProductModel model,
        Optional<Machine> machine,
        Map<UUID, PrerequisiteCheck> checks,
        Optional<Run> run,
        Optional<Diagnosis> diagnosis,
        Optional<Taught> taught,
        List<Material> materials,
        List<OrderLine> within,
        List<TaskRecord> records,
        List<Photo> photos,
        Map<UUID, String> names) {
    public boolean underWay() {
        return assignment.state() == Assignment.State.STARTED;
    }

    public boolean planned() {
        return assignment.state() == Assignment.State.PLANNED;
    }
}

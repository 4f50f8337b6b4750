package org.fettle.people;

import org.fettle.field.customers.Customers;
import org.fettle.field.requests.Requests;
import org.fettle.platform.files.Files;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.notify.Mails;
import org.fettle.work.Records;
import org.fettle.work.Tasks;

/// The doors through which a person gets into the tables.
record Doors(
        Accounts accounts,
        Technicians technicians,
        Qualifications qualifications,
        Shifts shifts,
        Tasks tasks,
        Records records,
        Mails mails,
        Files files,
        Customers customers,
        Requests requests) {}

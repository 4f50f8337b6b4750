package org.fettle.platform.audit;

import java.util.function.Consumer;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reading the audit. There is no way to write it: triggers do.
@Service
class Audit {
    static final Table LIST = AuditStore.TABLE;

    private final AuditStore store;

    Audit(AuditStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Page<AuditEntry> page(Listing listing) {
        return store.page(listing);
    }

    /// Every entry of the listing, read and handed on one after the other.
    @Transactional(readOnly = true)
    public void each(Listing listing, Consumer<AuditEntry> sink) {
        store.each(listing, sink);
    }
}

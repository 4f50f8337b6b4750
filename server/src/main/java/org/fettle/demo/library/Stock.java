package org.fettle.demo.library;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import org.fettle.library.catalogue.Bib;
import org.fettle.library.catalogue.BibState;
import org.fettle.library.catalogue.Catalogue;
import org.fettle.library.catalogue.Item;
import org.fettle.library.catalogue.Items;
import org.fettle.library.catalogue.NewItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What stands on the shelves already.
@Component
class Stock {
    private static final int BATCH = 250;

    private final Catalogue catalogue;
    private final Items items;
    private final TransactionTemplate transaction;

    Stock(Catalogue catalogue, Items items, TransactionTemplate transaction) {
        this.catalogue = catalogue;
        this.items = items;
        this.transaction = transaction;
    }

    void load(Books books) {
        var all = books.shelved();
        for (var from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(all.size(), from + BATCH));
            var first = from;
            transaction.executeWithoutResult(_ -> {
                var bibs = catalogue.takeOver(LibraryDay.BY, batch, "taken over from the former system");
                var pieces = new ArrayList<NewItem>();
                for (var at = 0; at < bibs.size(); at++) pieces.add(piece(bibs.get(at), first + at));
                var taken = items.takeOver(LibraryDay.BY, pieces);
                if (!taken.isEmpty()) throw new IllegalStateException("the demo's barcodes are taken: " + taken);
            });
        }
    }

    /// Catalogued titles with an ISBN, always in the same order: what a vendor might send another copy of.
    List<Bib> withIsbn() {
        var found = new ArrayList<Bib>();
        for (var bib : catalogue.inState(BibState.ACCEPTED, null, 2000))
            if (!bib.description().isbns().isEmpty()) found.add(bib);
        return found;
    }

    private static NewItem piece(Bib bib, int number) {
        return new NewItem(
                UuidCreator.getTimeOrderedEpoch(),
                bib.id(),
                barcode(number),
                bib.description().callNumber(),
                "Main stacks",
                bib.description().material(),
                "",
                Item.Availability.AVAILABLE,
                Item.NeededFor.NOTHING,
                Item.InProcess.NOTHING);
    }

    /// As the former system gave them: plain running numbers.
    static String barcode(int number) {
        return "D%06d".formatted(number + 1);
    }
}

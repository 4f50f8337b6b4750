package org.fettle.library.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Problems.Fault;
import org.fettle.platform.shell.Texts;
import org.fettle.work.WorkAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Items, for programs.
@RestController
@RequestMapping("/api/catalogue")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
class ItemApi {
    /// @param id made by the caller, a UUID of version 7
    record New(
            UUID id,
            String barcode,
            String location,
            @Nullable String callNumber,
            @Nullable String volume) {}

    private final Items items;
    private final Catalogue catalogue;
    private final WorkAnswers answers;
    private final Texts texts;

    ItemApi(Items items, Catalogue catalogue, WorkAnswers answers, Texts texts) {
        this.items = items;
        this.catalogue = catalogue;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping("/items/{barcode}")
    ResponseEntity<Object> one(@PathVariable String barcode, Locale language) {
        return items.byBarcode(barcode)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> answers.unknown(language));
    }

    @GetMapping("/records/{number}/items")
    ResponseEntity<Object> ofRecord(@PathVariable String number, Locale language) {
        return catalogue
                .byNumber(number)
                .<ResponseEntity<Object>>map(b -> ResponseEntity.ok(Map.of("items", items.ofRecord(b.id()))))
                .orElseGet(() -> answers.unknown(language));
    }

    @PostMapping("/records/{number}/items")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
    ResponseEntity<Object> add(@PathVariable String number, @RequestBody New asked, Actor by, Locale language) {
        if (asked.id() == null || asked.barcode() == null || asked.location() == null)
            return Problems.faults(List.of(new Fault("id, barcode, location", "", "all three are needed")));
        var bib = catalogue.byNumber(number);
        if (bib.isEmpty()) return answers.unknown(language);
        var item = new NewItem(
                asked.id(),
                bib.get().id(),
                asked.barcode().strip(),
                asked.callNumber() == null ? "" : asked.callNumber(),
                asked.location().strip(),
                bib.get().description().material(),
                asked.volume() == null ? "" : asked.volume().strip(),
                Item.Availability.NOT_YET,
                Item.NeededFor.NOTHING,
                Item.InProcess.CATALOGUING);
        return switch (items.add(by, item)) {
            case ItemChange.Changed(var added) ->
                ResponseEntity.status(HttpStatus.CREATED).body(added);
            case ItemChange.Clash(var present) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(present);
            case ItemChange.Refused(var reason, var value) ->
                Problems.faults(
                        List.of(new Fault("barcode", value, texts.say(Texts.nearest(language), reason.key(), value))));
        };
    }
}

package org.fettle.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.library.catalogue.Samples.LIBRARIAN;
import static org.fettle.library.catalogue.Samples.field;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Holdings records are edited as titles are: in rows, by version, and say in words what they count.
@FettleTest
class HoldingsTest {
    private final Holdings holdings;
    private final Items items;
    private final MockMvc web;
    private final Bib bib;

    HoldingsTest(Holdings holdings, Items items, Catalogue catalogue, MockMvc web) {
        this.holdings = holdings;
        this.items = items;
        this.web = web;
        this.bib = catalogue
                .takeOver(LIBRARIAN, List.of(Samples.book("Serial " + UUID.randomUUID(), "Doe", "AP1")), "test")
                .getFirst();
    }

    @Test
    void aHoldingIsWrittenOnThePageChangedAndBothVersionsAreKept() throws Exception {
        var form = Jsoup.parse(send(get("/catalogue/records/" + bib.number() + "/holdings/new")));
        var action = form.select("form[action*=/holdings/]").attr("action");
        assertThat(send(rows(action, form, 0))).contains("Name the location in 852 $b");
        assertThat(items.holdings(bib.id())).isEmpty();

        form.select("textarea").stream()
                .filter(t -> t.text().contains("$hAP1"))
                .forEach(t -> t.text("$bReading room$hAP1$zAsk at the desk"));
        send(rows(action, form, 0));
        var first = items.holdings(bib.id()).getFirst();
        assertThat(first.location()).isEqualTo("Reading room");
        assertThat(first.note()).isEqualTo("Ask at the desk");
        assertThat(send(get("/catalogue/records/" + bib.number()))).contains("Reading room", action);

        var edited = Jsoup.parse(send(get(action)));
        edited.select("textarea").stream()
                .filter(t -> t.text().contains("Reading room"))
                .forEach(t -> t.text("$bStacks$hAP1"));
        send(rows(action, edited, 1));
        assertThat(holdings.versions(first.id()))
                .extracting(HoldingVersion::version)
                .containsExactly(2, 1);
        assertThat(send(get(action + "/versions"))).contains("Reading room", "Stacks");
        assertThat(send(rows(action, edited, 1)))
                .as("read before the other saved")
                .contains("alert-warning");
    }

    @Test
    void captionsAndNumbersAreReadAsWords() {
        var record = record(
                field("852", ' ', ' ', "bStacks", "hAP1"),
                field("853", '2', '0', "81", "av.", "bno.", "i(year)"),
                field("863", '4', '0', "81.1", "a1-30", "i1990-2019"),
                field("863", '4', '0', "81.2", "a31", "b1-4", "i2020"));
        assertThat(HoldingRules.faults(record)).isEmpty();
        var saved = holdings.save(LIBRARIAN, UuidCreator.getTimeOrderedEpoch(), bib.id(), 0, record, "first");
        assertThat(((HoldingSaving.Saved) saved).holding().statement())
                .isEqualTo("v.1-30 (1990-2019), v.31:no.1-4 (2020)");
    }

    @Test
    void everyFaultIsNamed() {
        var record = record(
                field("245", '0', '0', "aA title"),
                field("863", '4', '0', "87.1", "a1"),
                field("853", '2', '0', "av."),
                new Field.Control("008", "short"));
        assertThat(HoldingRules.faults(record))
                .extracting(f -> f.key().replace("catalogue.holding.fault.", ""))
                .containsExactlyInAnyOrder("place", "tag", "008", "caption", "link");
        assertThat(holdings.save(LIBRARIAN, UuidCreator.getTimeOrderedEpoch(), bib.id(), 0, record, ""))
                .isInstanceOf(HoldingSaving.Faulty.class);
        assertThat(items.holdings(bib.id())).isEmpty();
    }

    private static MarcRecord record(Field... fields) {
        return new MarcRecord("00000ny  a22000003n 4500", Arrays.asList(fields));
    }

    private static MockHttpServletRequestBuilder rows(String action, org.jsoup.nodes.Document form, int read) {
        var request = post(action).param("read", "" + read).param("why", "test");
        form.select("input[name=leader], input[name=tag], input[name=ind], input[name=kept]")
                .forEach(i -> request.param(i.attr("name"), i.val()));
        form.select("textarea[name=text]").forEach(t -> request.param("text", t.text()));
        return request;
    }

    private String send(MockHttpServletRequestBuilder request) throws Exception {
        var who = new SignedIn(UUID.randomUUID(), "lib", "Lib", "en", Set.of(Role.LIBRARIAN));
        return web.perform(request.with(csrf())
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

package org.fettle.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.library.catalogue.ImportBatch.Target;
import org.fettle.library.catalogue.Importing;
import org.fettle.library.catalogue.Samples;
import org.fettle.library.search.SearchQuery.Where;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.format.Iso2709Writer;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

@FettleTest
class SearchTest {
    private static final Actor VISITOR = new Actor(Actor.NOBODY, "visitor", Set.of(), Door.PAGE, "t-search");
    private static final Actor STAFF =
            new Actor(UUID.randomUUID(), "Test desk", Set.of(Role.DESK), Door.PAGE, "t-search");

    private final Search search;
    private final Importing importing;
    private final MockMvc web;

    SearchTest(Search search, Importing importing, MockMvc web) {
        this.search = search;
        this.importing = importing;
        this.web = web;
    }

    private void load(Target target, MarcRecord... records) throws IOException {
        var file = new ByteArrayOutputStream();
        for (var record : records)
            file.write(
                    ((Iso2709Writer.Answer.Written) Iso2709Writer.write(record, Iso2709Writer.Coding.UTF_8)).bytes());
        importing.load(
                Samples.LIBRARIAN,
                UUID.randomUUID(),
                "search test",
                new ByteArrayInputStream(file.toByteArray()),
                target);
    }

    private List<String> titles(Actor by, SearchQuery query) {
        return search.find(by, query).hits().stream().map(Found.Hit::title).toList();
    }

    @Test
    void wordsPhrasesIsbnAndFieldsFindWhatTheyShould() throws IOException {
        var word = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "x";
        load(
                Target.ACCEPT,
                Samples.book(
                        "Bogotá " + word, "Muñoz, Ana", "F2291 .B6", Samples.field("020", ' ', ' ', "a0-8044-2957-X")),
                Samples.book("Second " + word + " of bread", "Doe, Jane", "TX769 .D6"));
        assertThat(titles(VISITOR, SearchQuery.of("bogota " + word))).containsExactly("Bogotá " + word);
        assertThat(titles(VISITOR, SearchQuery.of(word))).hasSize(2);
        assertThat(titles(VISITOR, SearchQuery.of("\"" + word + " of bread\""))).hasSize(1);
        assertThat(titles(VISITOR, SearchQuery.of("978-0-8044-2957-3"))).contains("Bogotá " + word);
        assertThat(titles(VISITOR, new SearchQuery("munoz", Where.AUTHOR, "", "", "", 0)))
                .contains("Bogotá " + word);
        assertThat(titles(VISITOR, new SearchQuery(word, Where.AUTHOR, "", "", "", 0)))
                .isEmpty();
        assertThat(titles(VISITOR, new SearchQuery(word, Where.ANY, "MAP", "", "", 0)))
                .isEmpty();
        var found = search.find(VISITOR, SearchQuery.of(word));
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.facets().get("material")).containsExactly(new Found.Facet("BOOK", 2));
        assertThat(found.facets().get("year")).containsExactly(new Found.Facet("1998", 2));
    }

    @Test
    void workInProgressIsFoundByStaffOnly() throws IOException {
        var word = "z" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "y";
        load(Target.QUEUE, Samples.book("Draft " + word, "Doe", "A1"));
        assertThat(titles(VISITOR, SearchQuery.of(word))).isEmpty();
        assertThat(search.find(STAFF, SearchQuery.of(word)).hits()).hasSize(1).allMatch(h -> !h.accepted());
    }

    @Test
    void anyTypingIsAnswered() throws Exception {
        for (var typed : List.of("", "\"", "((", "-", "*", "a* AND OR )", "\\", "日本語", "x".repeat(3000)))
            assertThat(search.find(VISITOR, SearchQuery.of(typed))).isNotNull();
        web.perform(MockMvcRequestBuilders.get("/catalogue")
                        .param("q", "bread \"x")
                        .param("page", "-4"))
                .andExpect(MockMvcResultMatchers.status().isOk());
        web.perform(MockMvcRequestBuilders.get("/catalogue/shelf").param("at", "TX"))
                .andExpect(MockMvcResultMatchers.status().isOk());
    }
}

package org.fettle.field.visits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.f4b6a3.uuid.UuidCreator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.fettle.FettleTest;
import org.fettle.field.Field;
import org.fettle.field.orders.Placed;
import org.fettle.field.reports.Reports;
import org.fettle.field.reports.Signing;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.identity.SignedIn;
import org.fettle.work.Assignment;
import org.fettle.work.Outcome;
import org.fettle.work.Photo;
import org.fettle.work.Records;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Photos of a visit: taken, recorded, added later, signed with; and the drawn signature.
@FettleTest
class VisitPhotosTest {
    private final MockMvc web;
    private final Visits visits;
    private final VisitSheets sheets;
    private final Reports reports;
    private final Records records;
    private final Field.Crew crew;
    private final Before before;
    private final Actor office = Field.dispatcher();

    VisitPhotosTest(
            MockMvc web,
            Visits visits,
            VisitSheets sheets,
            Reports reports,
            Records records,
            Field.Crew crew,
            Before before) {
        this.web = web;
        this.visits = visits;
        this.sheets = sheets;
        this.reports = reports;
        this.records = records;
        this.crew = crew;
        this.before = before;
    }

    @Test
    void oneBrokenPhotoIsNamedAndTakesNoOtherWithIt() throws Exception {
        var me = crew.electrician();
        var visit = begun(before.sold(before.site(), before.model()), me);
        web.perform(multipart(at(visit))
                        .file(photo("plate.png", png(1)))
                        .file(photo("cut.png", Arrays.copyOf(png(2), 60)))
                        .file(photo("notes.pdf", "%PDF-1.7".getBytes(UTF_8)))
                        .file(photo("pipe.png", png(3)))
                        .param("note", "rating plate")
                        .with(as(me))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<strong>cut.png</strong>: The picture cannot be read")))
                .andExpect(content().string(containsString("<strong>notes.pdf</strong>")))
                .andExpect(content().string(containsString("Photos kept: 2.")));
        assertThat(photos(visit)).extracting(Photo::name).containsExactly("plate.png", "pipe.png");
        web.perform(multipart(at(visit))
                        .file(photo("again.png", png(1)))
                        .with(as(me))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(photos(visit)).as("the same picture sent again is one photo").hasSize(2);
        web.perform(multipart(at(visit)).with(as(me)).with(csrf()))
                .andExpect(content().string(containsString("Choose at least one photo.")));
        web.perform(multipart(at(visit))
                        .file(photo("x.png", png(9)))
                        .with(as(crew.electrician()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void theRecordHasItsPhotosAndALaterOneIsAnEntryOfItsOwn() throws Exception {
        var me = crew.electrician();
        var placed = before.sold(before.site(), before.model());
        var visit = begun(placed, me);
        send(visit, me, png(4));
        var ended = (Ending.Ended)
                visits.end(crew.actor(me), visit.id(), new EndVisit(fresh(), Outcome.PARTLY, "half of it", 0, 30));
        var first = photos(visit).getFirst();
        assertThat(ended.record().photos()).containsExactly(first.id());

        var report = reports.make(office, placed.order().id()).orElseThrow();
        assertThat(new String(reports.content(report.id()), UTF_8)).contains(first.sha256());
        send(visit, me, png(5));
        var later = photos(visit).getLast();
        assertThat(later.follows()).contains(ended.record().id());
        assertThat(later.addedBy()).isEqualTo(crew.actor(me).name());
        assertThat(records.record(ended.record().id()).orElseThrow().photos())
                .as("what is recorded stays as it was")
                .containsExactly(first.id());

        var stale = reports.sign(office, report.id(), report.hash(), "Owner", new byte[0]);
        var present = ((Signing.Stale) stale).present();
        assertThat(new String(reports.content(present.id()), UTF_8)).contains(first.sha256(), later.sha256());
        assertThat(reports.sign(office, present.id(), present.hash(), "Owner", new byte[0]))
                .isInstanceOf(Signing.Signed.class);
        assertThat(new String(reports.content(report.id()), UTF_8))
                .as("the earlier document is what it was")
                .doesNotContain(later.sha256());
        web.perform(get("/field/machines/" + placed.lines().getFirst().asset()).with(as(me)))
                .andExpect(status().isNotFound()); // not installed yet
        web.perform(get("/records/" + ended.record().id()).with(as(me)))
                .andExpect(content().string(containsString("/photos/" + later.id() + "/thumbnail")));
    }

    @Test
    void aPhotoIsSeenByWhoWorksThereAndByTheCustomerInTheReport() throws Exception {
        var me = crew.electrician();
        var placed = before.sold(before.site(), before.model());
        var visit = begun(placed, me);
        send(visit, me, png(6));
        visits.end(crew.actor(me), visit.id(), new EndVisit(fresh(), Outcome.PARTLY, "half of it", 0, 30));
        reports.make(office, placed.order().id());
        send(visit, me, png(7));
        var inReport = photos(visit).getFirst().id();
        var after = photos(visit).getLast().id();
        var secret = reports.link(office, placed.order().id());
        web.perform(get("/photos/" + inReport + "/thumbnail").with(as(me)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"));
        for (var path : List.of("/photos/", "/files/", "/api/files/"))
            web.perform(get(path + inReport).with(as(crew.electrician()))).andExpect(status().isNotFound());
        web.perform(get("/r/" + secret + "/photos/" + inReport))
                .andExpect(content().bytes(png(6)));
        web.perform(get("/r/" + secret + "/photos/" + after)).andExpect(status().isNotFound());
    }

    @Test
    void overTheApiOneCallIsOneEffect() throws Exception {
        var me = crew.electrician();
        var visit = begun(before.sold(before.site(), before.model()), me);
        var call = multipart("/api" + at(visit))
                .file(photo("ok.png", png(8)))
                .file(photo("cut.png", Arrays.copyOf(png(2), 60)))
                .header("Idempotency-Key", UUID.randomUUID())
                .with(as(me))
                .with(csrf());
        web.perform(call)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kept[0].name").value("ok.png"))
                .andExpect(jsonPath("$.refused[0].value").value("cut.png"));
        web.perform(call).andExpect(header().string("Idempotency-Replayed", "true"));
        assertThat(photos(visit)).hasSize(1);
        web.perform(multipart("/api" + at(visit))
                        .file(photo("a.txt", "text".getBytes(UTF_8)))
                        .with(as(me))
                        .with(csrf()))
                .andExpect(status().is(422));
    }

    @Test
    void theDrawnLineIsKeptWithTheHashOfWhatWasSigned() throws Exception {
        var me = crew.electrician();
        var placed = before.sold(before.site(), before.model());
        var visit = begun(placed, me);
        visits.end(crew.actor(me), visit.id(), new EndVisit(fresh(), Outcome.PARTLY, "half of it", 0, 30));
        var report = reports.make(office, placed.order().id()).orElseThrow();
        var link = "/r/" + reports.link(office, placed.order().id());
        for (var broken : List.of("scribble", "data:image/png;base64,AAAA", "data:image/png;base64,%%%"))
            web.perform(post(link + "/signature")
                            .param("report", report.id().toString())
                            .param("hash", report.hash())
                            .param("signer", "Owner")
                            .param("image", broken)
                            .with(csrf()))
                    .andExpect(content().string(containsString("The drawn signature cannot be read")));
        web.perform(post("/api/field/reports/" + report.id() + "/signatures")
                        .contentType("application/json")
                        .content("{\"hash\":\"%s\",\"signer\":\" \"}".formatted(report.hash()))
                        .with(as(me))
                        .with(csrf()))
                .andExpect(jsonPath("$.detail").value("Enter your name."));
        assertThat(reports.signatures(report)).isEmpty();
        web.perform(post(link + "/signature")
                        .param("report", report.id().toString())
                        .param("hash", report.hash())
                        .param("signer", "Owner")
                        .param(
                                "image",
                                "data:image/png;base64," + Base64.getEncoder().encodeToString(png(10)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var signature = reports.signatures(report).getFirst();
        assertThat(signature.documentHash()).isEqualTo(report.hash());
        web.perform(get(link + "/signatures/" + signature.id()))
                .andExpect(content().bytes(png(10)));
        web.perform(get(link)).andExpect(content().string(not(containsString("<fettle-signature"))));
        web.perform(get("/field/reports/" + report.id() + "/signatures/" + signature.id())
                        .with(as(me)))
                .andExpect(content().bytes(png(10)));
        assertThat(new String(reports.pdf(report), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("/Subtype/Image");
    }

    private Assignment begun(Placed placed, UUID technician) {
        var visit = before.given(placed.lines().getFirst(), technician);
        visits.start(crew.actor(technician), visit.id());
        return visit;
    }

    private void send(Assignment visit, UUID technician, byte[] picture) throws Exception {
        web.perform(multipart(at(visit))
                        .file(photo("photo.png", picture))
                        .with(as(technician))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private List<Photo> photos(Assignment visit) {
        return sheets.visit(visit.id()).orElseThrow().photos();
    }

    private static String at(Assignment visit) {
        return "/field/visits/" + visit.id() + "/photos";
    }

    private static MockMultipartFile photo(String name, byte[] bytes) {
        return new MockMultipartFile("photo", name, "application/octet-stream", bytes);
    }

    /// Another picture for each number.
    private static byte[] png(int number) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) image.setRGB(x, x % 30, number * 0x10203 * (x + 1) & 0xFFFFFF);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private RequestPostProcessor as(UUID technician) {
        var actor = crew.actor(technician);
        var who = new SignedIn(actor.account(), "crew", actor.name(), "en", actor.roles());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    private static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}

package org.fettle.field.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.f4b6a3.uuid.UuidCreator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.fettle.FettleTest;
import org.fettle.field.Field;
import org.fettle.field.customers.Customers;
import org.fettle.people.Interval;
import org.fettle.people.Place;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.files.FileType;
import org.fettle.platform.files.Files;
import org.fettle.platform.files.Storing;
import org.fettle.platform.files.Upload;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.settings.Practice;
import org.fettle.work.Acting;
import org.fettle.work.AssignTask;
import org.fettle.work.Assigning;
import org.fettle.work.Attaching;
import org.fettle.work.Finish;
import org.fettle.work.NewTask;
import org.fettle.work.Outcome;
import org.fettle.work.Photo;
import org.fettle.work.Photos;
import org.fettle.work.Records;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;
import org.fettle.work.WorkActs;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/// Photos of a machine's repair: what goes into its record, what stays of a refusal, and who sees them.
@FettleTest
class MachinePhotosTest {
    private final MockMvc web;
    private final Customers customers;
    private final Machines machines;
    private final Tasks tasks;
    private final WorkActs acts;
    private final Photos photos;
    private final Records records;
    private final Files files;
    private final Field.Crew crew;
    private final Instant now;
    private final Actor office = Field.dispatcher();

    MachinePhotosTest(
            MockMvc web,
            Customers customers,
            Machines machines,
            Tasks tasks,
            WorkActs acts,
            Photos photos,
            Records records,
            Files files,
            Field.Crew crew,
            Clock clock) {
        this.web = web;
        this.customers = customers;
        this.machines = machines;
        this.tasks = tasks;
        this.acts = acts;
        this.photos = photos;
        this.records = records;
        this.files = files;
        this.crew = crew;
        this.now = clock.instant();
    }

    @Test
    void aRefusedEndKeepsNoPhoto() throws IOException {
        var task = repair(machine());
        var assignment = given(task, crew.electrician());
        var picture = stored(1);
        assertThat(acts.finish(office, end(assignment, List.of(picture)))).isInstanceOf(Acting.NotNow.class);
        assertThat(photos.ofTasks(List.of(task))).as("it had not begun").isEmpty();

        acts.start(office, assignment);
        assertThat(acts.finish(office, end(assignment, List.of(picture, UUID.randomUUID()))))
                .isEqualTo(new Acting.NotNow("work.not.photo"));
        assertThat(photos.ofTasks(List.of(task))).as("the second is not there").isEmpty();

        var end = end(assignment, List.of(picture));
        assertThat(acts.finish(office, end)).isInstanceOf(Acting.Done.class);
        assertThat(records.record(end.record()).orElseThrow().photos()).containsExactly(picture);
    }

    @Test
    void whatSomebodyTookWhoIsNoLongerAtItGoesIntoTheRecord() throws IOException {
        var task = repair(machine());
        var first = crew.electrician();
        var withdrawn = given(task, first);
        var early = attached(crew.actor(first), task, 2);
        acts.withdraw(office, withdrawn, "is ill");

        var second = crew.electrician();
        var assignment = given(task, second);
        acts.start(crew.actor(second), assignment);
        var late = attached(crew.actor(second), task, 3);
        var end = end(assignment, List.of());
        assertThat(acts.finish(crew.actor(second), end)).isInstanceOf(Acting.Done.class);
        assertThat(records.record(end.record()).orElseThrow().photos()).containsExactly(early.id(), late.id());
    }

    @Test
    void aMachineShowsItsPhotosToThoseWhoMayOpenThem() throws Exception {
        var machine = machine();
        var task = repair(machine);
        var me = crew.electrician();
        var assignment = given(task, me);
        acts.start(crew.actor(me), assignment);
        var photo = attached(crew.actor(me), task, 4);
        var end = end(assignment, List.of());
        acts.finish(crew.actor(me), end);

        assertThat(page(crew.actor(me), machine))
                .contains("/photos/" + photo.id() + "/thumbnail", "/records/" + end.record(), end.summary());
        assertThat(page(office, machine)).contains("/photos/" + photo.id() + "/thumbnail");
        assertThat(page(crew.actor(crew.electrician()), machine))
                .as("never worked on it")
                .contains(end.summary())
                .doesNotContain("/photos/", "/records/");
    }

    private UUID machine() {
        var customer = Field.household("Owner " + UUID.randomUUID());
        var site = Field.site(customer.id());
        customers.open(office, customer);
        customers.addSite(office, site);
        var model = Field.light("washer-" + UUID.randomUUID());
        machines.addModel(office, model);
        var id = UuidCreator.getTimeOrderedEpoch();
        var serial = "SN-" + id;
        machines.install(office, new NewAsset(id, model.id(), serial, site.id(), Optional.empty(), Optional.empty()));
        return id;
    }

    private UUID repair(UUID machine) {
        var task = new NewTask(
                UuidCreator.getTimeOrderedEpoch(),
                Practice.FIELD,
                "white.plugin.repair",
                "Repair",
                new ThingRef("asset", machine),
                new Place("DE-BY", ZoneId.of("Europe/Berlin")),
                Optional.empty(),
                Optional.empty(),
                60,
                1,
                3,
                true,
                Optional.empty());
        return tasks.create(office, task).id();
    }

    private UUID given(UUID task, UUID technician) {
        var during = new Interval(now, now.plus(Duration.ofHours(1)));
        var wish = new AssignTask(UuidCreator.getTimeOrderedEpoch(), task, technician, during, Optional.empty());
        return ((Assigning.Assigned) tasks.assign(office, wish)).assignment().id();
    }

    private Finish end(UUID assignment, List<UUID> pictures) {
        return new Finish(
                UuidCreator.getTimeOrderedEpoch(),
                assignment,
                now.plus(Duration.ofHours(1)),
                Duration.ZERO,
                Outcome.DONE,
                "pump changed",
                List.of(),
                List.of(),
                List.of(),
                pictures,
                0);
    }

    private Photo attached(Actor by, UUID task, int number) throws IOException {
        return ((Attaching.Attached) photos.attach(by, task, "pump.png", png(number), "")).photo();
    }

    private UUID stored(int number) throws IOException {
        var upload = new Upload("pump.png", png(number), FileType.PICTURES, office.roles());
        return ((Storing.Stored) files.store(office, upload)).file().id();
    }

    /// Another picture for each number.
    private static InputStream png(int number) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(number, number, 0xFFFFFF);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private String page(Actor by, UUID machine) throws Exception {
        var who = new SignedIn(by.account(), "crew", by.name(), "en", by.roles());
        return web.perform(get("/field/machines/" + machine)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

package org.fettle.field.machines;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.field.customers.Site;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.fettle.work.Records;
import org.fettle.work.TaskRecord;
import org.fettle.work.ThingRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of product models and machines.
@Service
public class Machines {
    /// The kind of thing that a machine is, in work's words.
    public static final String THING = "asset";

    private final ModelStore models;
    private final AssetStore assets;
    private final Customers customers;
    private final Records records;
    private final Clock clock;

    Machines(ModelStore models, AssetStore assets, Customers customers, Records records, Clock clock) {
        this.models = models;
        this.assets = assets;
        this.customers = customers;
        this.records = records;
        this.clock = clock;
    }

    /// False if a model of this code is there already.
    @Transactional
    public boolean addModel(Actor by, ProductModel model) {
        return models.insert(model);
    }

    @Transactional
    public void addCodes(Actor by, List<FailureCode> codes) {
        models.insert(codes);
    }

    /// A machine begins its life at a customer's; its warranty runs from the day of installation. A second machine of
    /// the same model and serial is refused; the same one under the same id is answered as it stands.
    @Transactional
    public Entry<Asset> install(Actor by, NewAsset asked) {
        var site = customers.site(asked.site());
        var model = models.byId(asked.model());
        if (site.isEmpty()) return fault("site", asked.site(), "machines.fault.site");
        if (model.isEmpty()) return fault("model", asked.model(), "machines.fault.model");
        var faults = MachineRules.faults(
                asked, LocalDate.ofInstant(clock.instant(), site.get().zone()));
        if (!faults.isEmpty()) return new Faulty<>(faults);
        var warranty = asked.installedOn()
                .map(day -> MachineRules.warrantyUntil(day, model.get().warrantyMonths()));
        if (assets.insert(asked, MachineRules.serial(asked.serial()), warranty))
            return new Saved<>(assets.byId(asked.id()).orElseThrow());
        return assets.byId(asked.id())
                .<Entry<Asset>>map(Saved::new)
                .orElseGet(() -> fault("serial", asked.serial(), "machines.fault.serial-taken"));
    }

    /// The machine is no longer there.
    @Transactional
    public Entry<Asset> remove(Actor by, UUID id, int version) {
        var removed = assets.remove(id, version);
        var present = assets.byId(id).orElseThrow();
        return removed ? new Saved<>(present) : new Clash<>(present);
    }

    @Transactional(readOnly = true)
    public List<ProductModel> models() {
        return models.all();
    }

    @Transactional(readOnly = true)
    public Optional<ProductModel> model(UUID id) {
        return models.byId(id);
    }

    @Transactional(readOnly = true)
    public Optional<ProductModel> model(String code) {
        return models.byCode(code);
    }

    @Transactional(readOnly = true)
    public List<FailureCode> codes(String machineKind, FailureCode.Role role) {
        return models.codes(machineKind, role);
    }

    @Transactional(readOnly = true)
    public Optional<FailureCode> code(String code) {
        return models.code(code);
    }

    @Transactional(readOnly = true)
    public Optional<Machine> machine(UUID asset) {
        return whole(assets.byId(asset).stream().toList()).stream().findFirst();
    }

    /// By model and serial, however it was typed.
    @Transactional(readOnly = true)
    public Optional<Asset> bySerial(UUID model, String serial) {
        return assets.bySerial(model, MachineRules.serial(serial));
    }

    @Transactional(readOnly = true)
    public Map<UUID, Machine> machines(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return whole(assets.byIds(ids)).stream()
                .collect(Collectors.toMap(m -> m.asset().id(), Function.identity()));
    }

    @Transactional(readOnly = true)
    public List<Machine> ofCustomer(UUID customer) {
        return whole(assets.ofCustomer(customer));
    }

    @Transactional(readOnly = true)
    public List<Machine> parts(UUID parent) {
        return whole(assets.parts(parent));
    }

    /// Everything that was ever done to it, newest first.
    @Transactional(readOnly = true)
    public List<TaskRecord> history(UUID asset, Optional<UUID> before, int limit) {
        return records.ofThing(new ThingRef(THING, asset), before, limit);
    }

    /// By serial, label, model, address, customer's name or phone; at most `limit`.
    @Transactional(readOnly = true)
    public List<Machine> search(String words, int limit) {
        return whole(assets.search(words.strip(), limit));
    }

    /// The list, with the kinds of machine that there are.
    @Transactional(readOnly = true)
    Table list() {
        return AssetStore.table(models.kinds());
    }

    @Transactional(readOnly = true)
    Page<Machine> page(Listing listing) {
        return found(listing, clock.instant());
    }

    /// All of a listing, as they stand at one time.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void each(Listing listing, Consumer<Page<Machine>> take) {
        var now = clock.instant();
        Page.each(listing, at -> found(at, now), take);
    }

    private Page<Machine> found(Listing listing, Instant now) {
        var page = assets.page(listing, now);
        return new Page<>(whole(page.rows()), page.next());
    }

    private List<Machine> whole(List<Asset> found) {
        var kinds = models.byIds(found.stream().map(Asset::model).distinct().toList());
        var sites = customers.sites(found.stream().map(Asset::site).distinct().toList()).stream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
        return found.stream()
                .map(a -> new Machine(a, requireNonNull(kinds.get(a.model())), requireNonNull(sites.get(a.site()))))
                .toList();
    }

    private static <T> Faulty<T> fault(String field, Object value, String remedy) {
        return new Faulty<>(List.of(new Fault(field, value.toString(), remedy)));
    }
}

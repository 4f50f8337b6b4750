-- What a choice says in each language; the code is what is kept as the answer. Steps published before have no words but
-- their codes, and stay as they are: this table is append-only.
alter table procedure_step
    add column choices_en text[] not null default '{}',
    add column choices_de text[] not null default '{}',
    add constraint procedure_step_choice_words check (
        cardinality(choices_en) in (0, cardinality(choices)) and cardinality(choices_de) = cardinality(choices_en));

-- An address may be typed of which nobody knows the coordinates: both or none. Planning leaves its visits out and says so.
alter table site
    alter column latitude drop not null,
    alter column longitude drop not null,
    add constraint site_place_both check ((latitude is null) = (longitude is null));

create sequence customer_number start 1001;
create table customer (
    id       uuid primary key,
    number   bigint not null default nextval('customer_number'),
    name     text not null,
    kind     text not null check (kind in ('HOUSEHOLD', 'BUSINESS')),
    phone    text not null default '',
    mail     text not null default '',
    language text not null default 'en',
    version  int not null default 1,
    constraint customer_number_once unique (number)
);
create index customer_name on customer using gin (name gin_trgm_ops);
create index customer_phone on customer (regexp_replace(phone, '[^0-9]', '', 'g'));
select audited('customer');

create table contact (
    id       uuid primary key,
    customer_id uuid not null references customer,
    name     text not null,
    what     text not null default '',
    phone    text not null default '',
    mail     text not null default ''
);
create index contact_customer on contact (customer_id);
create index contact_phone on contact (regexp_replace(phone, '[^0-9]', '', 'g'));
select audited('contact');

create table site (
    id            uuid primary key,
    customer_id   uuid not null references customer,
    name          text not null,
    street        text not null,
    house         text not null,
    postcode      text not null default '',
    city          text not null,
    country       text not null,
    latitude      double precision not null,
    longitude     double precision not null,
    zone          text not null,
    -- whose law holds there: 'DE-BY', 'US-TX'
    jurisdiction  text not null,
    -- local hours in which the customer can open; both or none
    access_from   time,
    access_until  time,
    directions    text not null default '',
    version       int not null default 1,
    constraint site_access_both check ((access_from is null) = (access_until is null)),
    constraint site_access_order check (access_from < access_until),
    constraint site_on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
);
create index site_customer on site (customer_id);
create index site_address on site using gin ((street || ' ' || house || ' ' || city) gin_trgm_ops);
select audited('site');

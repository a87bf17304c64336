-- What H2 and PostgreSQL both understand. Instants are texts of fixed width in UTC (2026-11-24T08:00:00.000Z), which sort as they are.

create table entry (
    kind          varchar(20) not null,
    id            varchar(36) not null,
    reference     varchar(8)  not null,
    revision      integer     not null,
    status        varchar(40),
    theme         varchar(60),
    owner_code    varchar(14),
    visibility    varchar(10) not null,
    source_system varchar(50),
    source_id     varchar(100),
    title         varchar(500) not null,
    sort_title    varchar(60)  not null,
    search_text   varchar      not null,
    created_at    varchar(24)  not null,
    updated_at    varchar(24)  not null,
    author        varchar(200) not null,
    deleted       boolean      not null,
    body          varchar      not null,
    primary key (kind, id)
);
create unique index entry_reference on entry (reference);
create unique index entry_source on entry (kind, source_system, source_id);
create index entry_updated on entry (kind, updated_at, id);
create index entry_theme on entry (kind, theme);
create index entry_status on entry (kind, status);
create index entry_owner on entry (owner_code);

-- The perimeters as written: codes of communes, EPCI and départements.
create table entry_place (
    kind  varchar(20) not null,
    id    varchar(36) not null,
    place varchar(14) not null,
    primary key (kind, id, place)
);
create index entry_place_place on entry_place (place, kind, id);

-- Who moved an entry from one state to another, and why.
create table history (
    kind       varchar(20)   not null,
    id         varchar(36)   not null,
    revision   integer       not null,
    from_state varchar(40),
    to_state   varchar(40)   not null,
    reason     varchar(2000) not null,
    author     varchar(200)  not null,
    at         varchar(24)   not null,
    primary key (kind, id, revision)
);

-- The feed of changes; its one row of feed_head serialises writers, so that positions come in the order of commits.
create table feed (
    position       bigint      not null primary key,
    kind           varchar(20) not null,
    id             varchar(36) not null,
    op             varchar(10) not null,
    revision       integer     not null,
    at             varchar(24) not null,
    visibility     varchar(10) not null,
    was_visibility varchar(10),
    owner_code     varchar(14)
);
create table feed_head (
    last_position   bigint not null,
    first_position  bigint not null
);
insert into feed_head (last_position, first_position) values (0, 1);

create table reply (
    caller    varchar(200) not null,
    idem_key  varchar(255) not null,
    digest    varchar(64)  not null,
    at        varchar(24)  not null,
    status    integer,
    headers   varchar,
    body      varchar,
    primary key (caller, idem_key)
);

create table import_job (
    id         varchar(36)  not null primary key,
    caller     varchar(200) not null,
    state      varchar(10)  not null,
    dry_run    boolean      not null,
    received   integer      not null,
    created    integer      not null,
    updated    integer      not null,
    unchanged  integer      not null,
    rejected   integer      not null,
    failure    varchar(1000),
    created_at varchar(24)  not null
);
create table import_result (
    job_id  varchar(36) not null,
    line_no integer     not null,
    body    varchar     not null,
    primary key (job_id, line_no)
);

create table account (
    id         varchar(36)  not null primary key,
    email      varchar(254) not null,
    role       varchar(30)  not null,
    body_code  varchar(14)  not null,
    body_name  varchar(200) not null,
    body_kind  varchar(20)  not null,
    moderator  boolean      not null,
    digest_mail boolean     not null,
    created_at varchar(24)  not null,
    invited_by varchar(36)
);
create unique index account_email on account (email);

-- One-time links: sign-in, and invitations until they are accepted. Only digests of the tokens are kept.
create table one_time_link (
    token_digest varchar(64)  not null primary key,
    purpose      varchar(10)  not null,
    email        varchar(254) not null,
    role         varchar(30),
    body_code    varchar(14),
    body_name    varchar(200),
    body_kind    varchar(20),
    invited_by   varchar(36),
    expires_at   varchar(24)  not null,
    used         boolean      not null
);
create table web_session (
    token_digest varchar(64) not null primary key,
    account_id   varchar(36) not null,
    csrf         varchar(64) not null,
    expires_at   varchar(24) not null
);
create table api_key (
    id         varchar(36)  not null primary key,
    digest     varchar(64)  not null,
    siren      varchar(14)  not null,
    label      varchar(200) not null,
    created_at varchar(24)  not null,
    revoked    boolean      not null
);
create unique index api_key_digest on api_key (digest);

create table restricted_read (
    at     varchar(24)  not null,
    caller varchar(200) not null,
    kind   varchar(20)  not null,
    id     varchar(36)  not null
);
create index restricted_read_id on restricted_read (kind, id);

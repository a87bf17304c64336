-- Who wants to be told that something changed, how far each has been told, and what went wrong since.
create table webhook (
    id              varchar(36)   not null primary key,
    caller          varchar(200)  not null,
    bodies          varchar       not null,
    moderates       boolean       not null,
    url             varchar(2000) not null,
    types           varchar(400)  not null,
    secret          varchar(200)  not null,
    previous_secret varchar(200),
    previous_until  varchar(24),
    position        bigint        not null,
    tries           integer       not null,
    next_try        varchar(24)   not null,
    failing_since   varchar(24)
);
create index webhook_caller on webhook (caller);

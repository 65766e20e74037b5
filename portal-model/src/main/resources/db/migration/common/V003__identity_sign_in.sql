create table demo_account (
  user_name varchar(100) not null primary key,
  password_hash varchar(200) not null,
  group_names varchar(200) not null
);

create table sign_in_throttle (
  throttle_key varchar(200) not null primary key,
  failures integer not null,
  locked_until bigint not null
);

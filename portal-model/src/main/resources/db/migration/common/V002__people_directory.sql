create table department (
  id bigint not null primary key,
  name varchar(200) not null,
  name_key varchar(200) not null unique
);

create table site (
  id bigint not null primary key,
  name varchar(200) not null,
  name_key varchar(200) not null unique
);

create table person (
  id bigint not null primary key,
  handle varchar(100) not null unique,
  given_name varchar(100) not null,
  family_name varchar(100) not null,
  display_name varchar(200) not null,
  sort_name varchar(200) not null,
  title varchar(200),
  email varchar(254),
  department_id bigint references department (id),
  site_id bigint references site (id),
  manager_user_name varchar(100),
  npi varchar(10) unique,
  specialty_code varchar(20),
  languages varchar(200),
  guest boolean not null,
  status varchar(12) not null,
  source varchar(40) not null,
  as_of bigint not null,
  about varchar(500),
  language varchar(5),
  theme varchar(5),
  version integer not null
);
create index person_by_name on person (sort_name, id);
create index person_by_email on person (email);
create index person_by_department on person (department_id);

create table person_word (
  word varchar(100) not null,
  person_id bigint not null references person (id),
  primary key (word, person_id)
);
create index person_word_person on person_word (person_id);

create table person_source (
  system varchar(40) not null,
  external_id varchar(200) not null,
  person_id bigint not null references person (id),
  primary key (system, external_id)
);
create index person_source_person on person_source (person_id);

-- What other resources of a source may call a person, a department or a site.
create table directory_key (
  system varchar(40) not null,
  reference varchar(300) not null,
  kind varchar(12) not null,
  target_id bigint not null,
  primary key (system, reference)
);

create table assignment (
  id bigint not null primary key,
  system varchar(40) not null,
  external_id varchar(200) not null,
  person_id bigint references person (id),
  department_id bigint references department (id),
  site_id bigint references site (id),
  person_key varchar(300),
  department_key varchar(300),
  site_key varchar(300),
  role_name varchar(200),
  specialty_code varchar(20),
  from_date date,
  to_date date,
  unique (system, external_id)
);
create index assignment_person on assignment (person_id);
create index assignment_waiting_person on assignment (person_key);

create table follow (
  follower_id bigint not null references person (id),
  person_id bigint not null references person (id),
  since bigint not null,
  primary key (follower_id, person_id)
);

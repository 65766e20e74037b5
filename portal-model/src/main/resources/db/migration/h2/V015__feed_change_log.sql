-- Nothing to do: here one server looks at its own database, and walks feeds without a memory of them.
select 1;

# A throw-away PostgreSQL for the scripts that source this: one function to start it in a folder, one to stop it.
# The user "export" owns it; $port and $PGPASSWORD tell the rest. Returns 3, with the reason, where there is no PostgreSQL.
start_postgresql() { # FOLDER
  database=$1/db
  pg=$(dirname "$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -1 || true)")
  if [ ! -x "$pg/initdb" ]; then
    echo "skipped: no PostgreSQL on this machine (no initdb; Debian: the package postgresql)"
    return 3
  fi
  # PostgreSQL refuses to run as root
  as=()
  if [ "$(id -u)" = 0 ]; then
    if ! id postgres >/dev/null 2>&1; then
      echo "skipped: run as root, and there is no user postgres to run the server"
      return 3
    fi
    as=(setpriv --reuid postgres --regid postgres --init-groups env HOME=/)
  fi
  mkdir "$database"
  PGPASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  export PGPASSWORD
  (umask 077; printf '%s' "$PGPASSWORD" >"$database/password")
  if [ "$(id -u)" = 0 ]; then
    chmod 711 "$1"
    chown -R postgres "$database"
  fi
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  (
    cd /
    "${as[@]}" "$pg/initdb" -D "$database/data" -U export -A scram-sha-256 --pwfile "$database/password" -E UTF8 --locale C \
      >/dev/null
    "${as[@]}" "$pg/pg_ctl" -D "$database/data" -l "$database/log" -w \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" start >/dev/null
  )
  started=yes
}

stop_postgresql() {
  [ -z "${started:-}" ] || (cd / && "${as[@]}" "$pg/pg_ctl" -D "$database/data" -m immediate -w stop >/dev/null)
}

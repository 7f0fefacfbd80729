# The first process of new mount, process and IPC namespaces: builds the file system that a script sees, leaves every
# other behind, runs the script and ends with its status. When it ends, the kernel ends all that the script left running.
#
# Arguments: an empty folder to build in, the script's folder, its home folder, the size of what may be written,
# then what is seen (`see PATH`, `link PATH TARGET`, `hide PATH`), `--`, and the command.
set -eu
root=$1 folder=$2 home=$3 size=$4
shift 4

# Every mount at or below $1 becomes read-only. The kernel locks the flags that a mount has outside, so they are kept.
read_only() {
  local line target options
  mapfile -t lines </proc/self/mountinfo
  for line in "${lines[@]}"; do
    read -r _ _ _ _ target options _ <<<"$line"
    printf -v target %b "$target"
    case $target in
      "$1" | "$1"/*) mount -n -o "remount,bind,ro,nosuid,nodev,${options#r[wo],}" "$target" ;;
    esac
  done
}

# A folder in memory: path, mode, size.
scratch() {
  mkdir -p "$root$1"
  mount -n -t tmpfs -o "nosuid,nodev,mode=$2,size=$3" tmpfs "$root$1"
}

mount -n -t tmpfs -o nosuid,nodev,mode=755,size=1m tmpfs "$root"
while [ "$1" != -- ]; do
  case $1 in
    see)
      if [ -d "$2" ]; then
        mkdir -p "$root$2"
      else
        mkdir -p "$root${2%/*}"
        : >"$root$2"
      fi
      mount -n --rbind "$2" "$root$2"
      read_only "$root$2"
      ;;
    link)
      ln -s "$3" "$root$2"
      shift
      ;;
    hide) scratch "$2" 555 4k ;;
  esac
  shift 2
done
shift

mkdir -p "$root/run/hinomi" "$root/proc" "$root/.old"
mount -n --bind "$folder" "$root/run/hinomi"
read_only "$root/run/hinomi"
mount -n -t proc -o nosuid,nodev,noexec proc "$root/proc"
# Root may write here without any capability.
for name in sys sysrq-trigger irq bus; do
  if [ -e "$root/proc/$name" ]; then
    mount -n --bind "$root/proc/$name" "$root/proc/$name"
    read_only "$root/proc/$name"
  fi
done
scratch /dev 755 64k
for name in null zero full random urandom tty; do
  if [ -e "/dev/$name" ]; then
    : >"$root/dev/$name"
    mount -n --bind "/dev/$name" "$root/dev/$name"
  fi
done
ln -s /proc/self/fd "$root/dev/fd"
ln -s /proc/self/fd/0 "$root/dev/stdin"
ln -s /proc/self/fd/1 "$root/dev/stdout"
ln -s /proc/self/fd/2 "$root/dev/stderr"
scratch /dev/shm 1777 "$size"
scratch /tmp 1777 "$size"
scratch "$home" 777 "$size"
mount -n -o remount,bind,ro "$root/dev"

cd "$root"
pivot_root . .old
umount -n -l /.old
rmdir /.old
mount -n -o remount,bind,ro,nosuid,nodev /
cd /
set +e
"$@"
exit

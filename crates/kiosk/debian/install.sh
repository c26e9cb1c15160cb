#!/bin/sh
# Turns a Debian 12 or 13 machine without a desktop into the kiosk, or brings one up to
# date. Run as root, from the folder it lies in. The guide is kiosk.md beside it.
set -eu

[ "$(id -u)" = 0 ] || { echo "Run this as root."; exit 1; }
cd "$(dirname "$0")"
for part in dist/index.html exhibit-kiosk exhibit-kiosk.service exhibit-kiosk.conf exhibit-speech.service; do
  [ -e "$part" ] || { echo "$part is missing beside this script."; exit 1; }
done

# What is there already is left alone, so that an update needs no network.
wanted=""
for package in cage chromium speech-dispatcher speech-dispatcher-espeak-ng alsa-utils libpam-systemd; do
  dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || wanted="$wanted $package"
done
if [ -n "$wanted" ]; then
  apt-get update
  # shellcheck disable=SC2086 # one word for each package
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $wanted
fi

id kiosk >/dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin kiosk
for group in audio input render video; do
  if getent group "$group" >/dev/null; then usermod -a -G "$group" kiosk; fi
done

# Without a sound server speech goes to the sound card itself.
speech=/etc/speech-dispatcher/speechd.conf
if [ -f "$speech" ]; then
  sed -i 's/^#\{0,1\} *AudioOutputMethod .*/AudioOutputMethod "alsa"/' "$speech"
fi

# The new exhibit takes the place of the old one at once, and never mixes with it.
home=/opt/exhibit-kiosk
mkdir -p "$home"
rm -rf "$home/dist.new" "$home/dist.old"
cp -r dist "$home/dist.new"
install -m 755 exhibit-kiosk "$home/exhibit-kiosk.new"
if [ -d "$home/dist" ]; then mv "$home/dist" "$home/dist.old"; fi
mv "$home/dist.new" "$home/dist"
mv "$home/exhibit-kiosk.new" "$home/exhibit-kiosk"
rm -rf "$home/dist.old"
chmod -R a+rX "$home"

[ -e /etc/exhibit-kiosk.conf ] || install -m 644 exhibit-kiosk.conf /etc/exhibit-kiosk.conf
install -m 644 exhibit-kiosk.service /etc/systemd/system/exhibit-kiosk.service
install -m 644 exhibit-speech.service /etc/systemd/user/exhibit-speech.service
systemctl daemon-reload
systemctl --global enable exhibit-speech.service
systemctl set-default graphical.target
systemctl enable exhibit-kiosk.service
systemctl restart exhibit-kiosk.service
echo "The kiosk runs. Its log: journalctl -u exhibit-kiosk; its state: /run/exhibit-kiosk/state"
